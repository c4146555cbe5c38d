SELECT text, why FROM dropped WHERE document = :document ORDER BY position
