%maven org.apache.spark:spark-sql_2.12:3.5.9

import java.nio.file.*;
import org.apache.spark.sql.*;

SparkSession spark = SparkSession.builder().appName("sweep notebook").master("local[*]").getOrCreate();
try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of(RESULTS))) {
    for (Path folder : folders) { // every table of the result directory is a view
        if (Files.isDirectory(folder) && Files.list(folder).anyMatch(file -> file.toString().endsWith(".parquet"))) {
            spark.read().option("mergeSchema", "true").parquet(folder.toUri().toString())
                .createOrReplaceTempView(folder.getFileName().toString());
        }
    }
}
