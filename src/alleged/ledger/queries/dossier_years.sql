SELECT role, year, count FROM dossier_years WHERE dossier = :dossier AND count > 0 ORDER BY role, year
