package io.tapewright.step;

import static java.util.Objects.requireNonNull;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.json.SchemaFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A step type that is put together property by property, instead of by generated code. */
public final class DescribedStepType<S extends TapeStep> extends StepType<S> {
    private final List<Property<S, ?>> properties;
    private final Function<Values, S> constructor;
    private final JsonNames names;
    private final long required;
    private final boolean text;
    private final UnaryOperator<S> shown;
    private final @Nullable Function<S, String> view;
    private final UnaryOperator<S> shownShort;

    private DescribedStepType(Builder<S> builder, Function<Values, S> constructor) {
        super(builder.javaType, builder.kind, builder.description, builder.schema());
        this.properties = List.copyOf(builder.properties);
        this.constructor = constructor;
        this.names = builder.names();
        this.required = builder.required();
        this.text = properties.size() == 1 && properties.get(0).type.isText();
        this.shown = builder.shown;
        this.view = builder.view;
        this.shownShort = builder.shownShort;
    }

    @Override
    public S read(JsonReader in) {
        @Nullable Object[] values = new Object[properties.size()];
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(names, JsonReader.START); p != JsonReader.END; p = in.nextProperty(names, p)) {
            seen = in.once(names, p, seen);
            if (p == 0) {
                in.skipValue();
            } else {
                Property<S, ?> property = properties.get(p - 1);
                values[p - 1] = property.isAbsent(in) ? null : property.read(in);
            }
        }
        in.require(names, required, seen);
        return construct(new Values(values), in);
    }

    private S construct(Values values, JsonReader in) {
        try {
            return constructor.apply(values);
        } catch (IllegalArgumentException | NullPointerException refusal) {
            throw in.refused(refusal);
        }
    }

    @Override
    public void writeProperties(S step, JsonWriter out) {
        for (Property<S, ?> property : properties) {
            property.write(step, out);
        }
    }

    @Override
    public boolean isText() {
        return text;
    }

    @Override
    public S ofText(String content) {
        return text
                ? constructor.apply(
                        new Values(new Object[] {properties.get(0).type.ofText(content)}))
                : super.ofText(content);
    }

    @Override
    public String textOf(S step) {
        return text ? properties.get(0).text(step) : super.textOf(step);
    }

    @Override
    public JsonValue llmDict(TapeStep step) {
        return super.llmDict(shown.apply(javaType().cast(step)));
    }

    @Override
    public String view(TapeStep step) {
        return view == null ? super.view(step) : view.apply(javaType().cast(step));
    }

    @Override
    public TapeStep shortened(TapeStep step) {
        return super.shortened(shownShort.apply(javaType().cast(step)));
    }

    /** The values of a step's properties, in the order in which they were described. */
    public static final class Values {
        private final @Nullable Object[] values;

        private Values(@Nullable Object[] values) {
            this.values = values;
        }

        /** The value of a required property, which has the type that the property was described with. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the builder pairs positions with types
        public <T> T get(int index) {
            Object value = values[index];
            if (value == null) {
                throw new IllegalArgumentException("no value");
            }
            return (T) value;
        }

        /** The value of a property that may be missing. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> Optional<T> find(int index) {
            return Optional.ofNullable((T) values[index]);
        }

        /** The value of a property that may be missing, or what stands for it. */
        public <T> T get(int index, T otherwise) {
            return this.<T>find(index).orElse(otherwise);
        }
    }

    private record Property<S, T>(
            String name, PropertyType<T> type, boolean required, Function<S, @Nullable T> getter) {

        /** Whether a null comes, which stands for no value; it is read then. */
        boolean isAbsent(JsonReader in) {
            return !required && !type.takesNull() && in.readNull();
        }

        T read(JsonReader in) {
            return type.read(in);
        }

        void write(S step, JsonWriter out) {
            T value = getter.apply(step);
            if (value != null) {
                out.name(name);
                type.write(value, out);
            }
        }

        String text(S step) {
            return type.textOf(requireNonNull(getter.apply(step)));
        }
    }

    /** Collects the properties of a step type. Not thread-safe. */
    public static final class Builder<S extends TapeStep> {
        private final Class<S> javaType;
        private final String kind;
        private final String description;
        private final List<Property<S, ?>> properties = new ArrayList<>();
        private UnaryOperator<S> shown = UnaryOperator.identity();
        private @Nullable Function<S, String> view;
        private UnaryOperator<S> shownShort = UnaryOperator.identity();

        Builder(Class<S> javaType, String kind, String description) {
            this.javaType = javaType;
            this.kind = kind;
            this.description = description;
        }

        /** A property that every such step has. */
        public <T> Builder<S> property(String name, PropertyType<T> type, Function<S, T> getter) {
            properties.add(new Property<>(name, type, true, getter::apply));
            return this;
        }

        /** A property that may be missing; its getter answers an empty value then, which is not written. */
        public <T> Builder<S> optional(String name, PropertyType<T> type, Function<S, Optional<T>> getter) {
            properties.add(
                    new Property<>(name, type, false, step -> getter.apply(step).orElse(null)));
            return this;
        }

        /** A property that may be missing in what is read, but is always written. */
        public <T> Builder<S> defaulted(String name, PropertyType<T> type, Function<S, T> getter) {
            properties.add(new Property<>(name, type, false, getter::apply));
            return this;
        }

        /** What models are shown in place of a step, where the tape knows more than they are to know. */
        public Builder<S> shownToModels(UnaryOperator<S> reduction) {
            this.shown = reduction;
            return this;
        }

        /** How a step looks to models, in place of its JSON. */
        public Builder<S> view(Function<S, String> text) {
            this.view = text;
            return this;
        }

        /** What models are shown in place of a step where the prompt would become too long. */
        public Builder<S> shownShort(UnaryOperator<S> reduction) {
            this.shownShort = reduction;
            return this;
        }

        /** The type, given how a step is made of the values of its properties. */
        public StepType<S> construct(Function<Values, S> constructor) {
            return new DescribedStepType<>(this, constructor);
        }

        private JsonNames names() {
            List<String> names = new ArrayList<>(List.of("kind"));
            properties.forEach(property -> names.add(property.name));
            return JsonNames.of(names.toArray(String[]::new));
        }

        private long required() {
            long bits = 0;
            for (int i = 0; i < properties.size(); i++) {
                bits |= properties.get(i).required ? 1L << i + 1 : 0;
            }
            return bits;
        }

        private ObjectSchema schema() {
            ObjectSchema.Builder schema = ObjectSchema.builder();
            for (Property<S, ?> property : properties) {
                String plain = property.type.schema(SchemaFamily.PLAIN);
                if (property.required) {
                    schema.required(property.name, plain);
                } else {
                    schema.optional(property.name, plain);
                }
                for (SchemaFamily family : SchemaFamily.values()) {
                    schema.in(property.type.schema(family), family);
                }
            }
            return schema.build();
        }
    }
}
