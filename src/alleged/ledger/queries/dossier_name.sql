INSERT INTO dossier_names (dossier, name) VALUES (:dossier, :name) ON CONFLICT DO NOTHING
