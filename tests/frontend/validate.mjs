// Reads JSON from the input and holds it to the schema in the file named: says what is wrong, and fails.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const validate = new Ajv2020.default({ allErrors: true }).compile(JSON.parse(readFileSync(process.argv[2], 'utf8')));
if (!validate(JSON.parse(readFileSync(0, 'utf8')))) {
  console.error(JSON.stringify(validate.errors.slice(0, 5)));
  process.exit(1);
}
