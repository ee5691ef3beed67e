// Compiles each schema of a file in Ajv's strict mode. A line is [name, schema].
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";

const lines = readFileSync(process.argv[2], "utf8").trim().split("\n");
let compiled = 0;
for (const line of lines) {
  const [name, schema] = JSON.parse(line);
  const ajv = new Ajv2020({ strict: true, logger: false });
  addFormats(ajv);
  try {
    ajv.compile(schema);
    compiled++;
  } catch (error) {
    console.log(`${name}: ${error.message}\n  ${JSON.stringify(schema)}`);
  }
}
console.log(`${compiled} schemas compiled`);
