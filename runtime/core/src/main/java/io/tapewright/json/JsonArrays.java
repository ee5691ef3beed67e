package io.tapewright.json;

import java.util.Arrays;

/** Arrays of primitives, which generics know nothing of. */
public final class JsonArrays {
    private static final int INITIAL = 8;

    private JsonArrays() {}

    /** An array. */
    public static boolean[] readBooleans(JsonReader in) {
        boolean[] values = new boolean[INITIAL];
        int size = 0;
        for (boolean more = in.beginArray(); more; more = in.nextElement()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = in.readBoolean();
        }
        return Arrays.copyOf(values, size);
    }

    /** An array. */
    public static short[] readShorts(JsonReader in) {
        short[] values = new short[INITIAL];
        int size = 0;
        for (boolean more = in.beginArray(); more; more = in.nextElement()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = in.readShort();
        }
        return Arrays.copyOf(values, size);
    }

    /** An array. */
    public static int[] readInts(JsonReader in) {
        int[] values = new int[INITIAL];
        int size = 0;
        for (boolean more = in.beginArray(); more; more = in.nextElement()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = in.readInt();
        }
        return Arrays.copyOf(values, size);
    }

    /** An array. */
    public static long[] readLongs(JsonReader in) {
        long[] values = new long[INITIAL];
        int size = 0;
        for (boolean more = in.beginArray(); more; more = in.nextElement()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = in.readLong();
        }
        return Arrays.copyOf(values, size);
    }

    /** An array. */
    public static float[] readFloats(JsonReader in) {
        float[] values = new float[INITIAL];
        int size = 0;
        for (boolean more = in.beginArray(); more; more = in.nextElement()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = in.readFloat();
        }
        return Arrays.copyOf(values, size);
    }

    /** An array. */
    public static double[] readDoubles(JsonReader in) {
        double[] values = new double[INITIAL];
        int size = 0;
        for (boolean more = in.beginArray(); more; more = in.nextElement()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = in.readDouble();
        }
        return Arrays.copyOf(values, size);
    }

    /** Writes an array. */
    public static void write(boolean[] values, JsonWriter out) {
        out.beginArray();
        for (boolean value : values) {
            out.value(value);
        }
        out.endArray();
    }

    /** Writes an array. */
    public static void write(short[] values, JsonWriter out) {
        out.beginArray();
        for (short value : values) {
            out.value(value);
        }
        out.endArray();
    }

    /** Writes an array. */
    public static void write(int[] values, JsonWriter out) {
        out.beginArray();
        for (int value : values) {
            out.value(value);
        }
        out.endArray();
    }

    /** Writes an array. */
    public static void write(long[] values, JsonWriter out) {
        out.beginArray();
        for (long value : values) {
            out.value(value);
        }
        out.endArray();
    }

    /** Writes an array. */
    public static void write(float[] values, JsonWriter out) {
        out.beginArray();
        for (float value : values) {
            out.value(value);
        }
        out.endArray();
    }

    /** Writes an array. */
    public static void write(double[] values, JsonWriter out) {
        out.beginArray();
        for (double value : values) {
            out.value(value);
        }
        out.endArray();
    }
}
