INSERT INTO dossier_years (dossier, role, year, count) VALUES (:dossier, :role, :year, :count)
ON CONFLICT (dossier, role, year) DO UPDATE SET count = count + excluded.count
