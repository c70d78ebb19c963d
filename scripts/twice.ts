import { packagesTwice } from './release/packages.ts';

// Builds the packages for the stores twice, in two time zones, and compares them to the byte: who
// builds them from the source can see that the store has the same.

const packages = await packagesTwice();
for (const { name, first, second } of packages) {
  const same = first === second;
  console.log(`${same ? 'the same' : 'DIFFERENT'}  ${first ?? ''}  ${name}`);
  if (!same) process.exitCode = 1;
}
