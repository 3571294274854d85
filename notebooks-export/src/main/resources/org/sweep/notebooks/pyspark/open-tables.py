import pandas as pd
from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("sweep notebook").getOrCreate()  # a cluster's notebook has one
for folder in sorted(RESULTS.iterdir()):  # on a cluster RESULTS is where driver and executors see it
    if any(folder.glob("*.parquet")):
        frame = spark.read.option("mergeSchema", "true").parquet(folder.resolve().as_uri())
        frame.createOrReplaceTempView(folder.name)


def sql(query):
    """The rows of a query. Every table of the result directory is a view."""
    return spark.sql(query).toPandas()


def table(name):
    """A whole table."""
    return sql(f"SELECT * FROM {name}")
