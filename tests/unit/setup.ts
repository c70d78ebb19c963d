import 'fake-indexeddb/auto';
import fc from 'fast-check';

// The same cases in every run, so that what fails fails again; `SEED=2 npm run test:unit` tries others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261121) });
