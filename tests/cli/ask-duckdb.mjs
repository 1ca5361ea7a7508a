// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the queries given and prints their rows as JSON, for test-queries.py.
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const answers = [];
for (const query of process.argv.slice(2)) {
  const reader = await connection.runAndReadAll(query);
  answers.push(reader.getRowObjectsJson());
}
console.log(JSON.stringify(answers, (_, value) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value));
