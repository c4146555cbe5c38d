SELECT name FROM dossier_names WHERE dossier = :dossier ORDER BY key LIMIT :limit
