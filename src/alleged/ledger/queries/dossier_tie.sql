INSERT INTO dossier_ties (dossier, role, other, quad, count) VALUES (:dossier, :role, :other, :quad, :count)
ON CONFLICT (dossier, role, other, quad) DO UPDATE SET count = count + excluded.count
