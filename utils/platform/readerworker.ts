interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

let address: string | undefined;

/**
 * Starts the worker that reads and writes files (entrypoints/reader.ts). Pages trust no string as the
 * address of a script, but for this one.
 */
export function startReader(): Worker {
  address ??= trusted('/reader.js');
  return new Worker(address);
}

function trusted(path: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('reader', { createScriptURL: () => path }).createScriptURL('') ??
    path
  );
}
