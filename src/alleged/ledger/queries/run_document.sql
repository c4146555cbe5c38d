SELECT r.document, d.published, d.publisher FROM runs r JOIN documents d ON d.key = r.document WHERE r.key = :run
