/** From elements of the compiler to the model. It judges nothing but whether a type can be read yet, and knows no generated code. */
@NullMarked
package io.tapewright.processor.read;

import org.jspecify.annotations.NullMarked;
