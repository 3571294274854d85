SELECT ${contender}, count(*) AS trials${outcomes}
FROM trials GROUP BY ${contender}
