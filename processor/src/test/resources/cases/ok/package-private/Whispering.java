package demo;

import io.tapewright.annotation.Node;

@Node(emits = Hush.class, guidance = "In {language}.")
interface Whispering {}
