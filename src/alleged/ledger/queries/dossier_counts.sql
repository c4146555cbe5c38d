UPDATE dossiers SET did = did + :did, undergone = undergone + :undergone, said = said + :said, told = told + :told,
       weight = weight + :did + :undergone + :said
WHERE key = :key
