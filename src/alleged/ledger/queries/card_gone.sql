DELETE FROM cards WHERE place = :place
