package demo;

/** Something with a label. */
class Item {
    private final String label;

    Item(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
