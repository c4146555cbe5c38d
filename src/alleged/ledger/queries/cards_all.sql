SELECT place FROM cards WHERE place BETWEEN :first AND :last ORDER BY place DESC LIMIT :limit
