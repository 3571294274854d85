/** Whole numbers in full, others to four digits, nothing for what is missing. */
String cell(Object value) {
    if (value == null || value.equals(Double.NaN)) {
        return "";
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e6) {
        return Long.toString(number.longValue());
    }
    return value instanceof Double number ? String.format(Locale.ROOT, "%.4g", number) : value.toString();
}

/** A place of an axis' value in the study's order. */
int place(Row row, String axis) {
    List<String> values = AXES.getOrDefault(axis, List.of());
    int place = values.indexOf(String.valueOf(row.<Object>getAs(axis)));
    return place < 0 ? values.size() : place;
}

/** Prints the rows of a query as they come. */
void show(String query, List<String> axes) {
    print(spark.sql(query), spark.sql(query).collectAsList());
}

/** Prints the rows of a query in the order in which the study lists the values of the axes. */
void showInOrder(String query, List<String> axes) {
    Dataset<Row> found = spark.sql(query);
    List<Row> rows = new ArrayList<>(found.collectAsList());
    for (int i = axes.size() - 1; i >= 0; i--) {
        String axis = axes.get(i);
        rows.sort(Comparator.comparingInt(row -> place(row, axis)));
    }
    print(found, rows);
}

void print(Dataset<Row> found, List<Row> rows) {
    System.out.println(String.join(" | ", found.columns()));
    for (Row row : rows.subList(0, Math.min(60, rows.size()))) {
        StringJoiner line = new StringJoiner(" | ");
        for (int i = 0; i < row.size(); i++) {
            line.add(cell(row.get(i)));
        }
        System.out.println(line);
    }
}
