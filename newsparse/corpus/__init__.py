"""Many records: SQLite, Arrow and Parquet, Spark, and who, where and when over all of them.

``sqlite`` and ``summary`` need the standard library only; ``arrow`` and ``spark`` are extras, imported
only when they are used.
"""
