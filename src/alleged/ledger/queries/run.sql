SELECT r.key, r.id, r.document, r.recorded, v.version, v.rules, v.lexicon, v.parser, v.parser_version, v.weights,
       (SELECT sh.run FROM shelf sh WHERE sh.document = r.document) IS r.key AS current
FROM runs r JOIN readers v ON v.key = r.reader
WHERE r.key = :run
