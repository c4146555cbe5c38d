UPDATE dossiers SET country = :country, codes = :codes WHERE key = :key
