/** Sizes beyond which a host refuses to read on. Generous for work, small enough that nothing can choke it. */
export const HOST_LIMITS = {
  /** Bytes of one request body. */
  payloadBytes: 48 * 1024 * 1024,
  /** Nesting of objects and lists in a payload. */
  payloadDepth: 16,
  /** Bytes of a project or notation file. */
  fileBytes: 40 * 1024 * 1024,
  /** Records changed by one commit. */
  commitRecords: 100_000,
  /** Records of a document. */
  documentRecords: 200_000,
  /** Bytes of an output that is sent back with the answer; larger ones are only written to the folder. */
  outputBytes: 24 * 1024 * 1024,
  /** Parts asked for or answered at once. */
  parts: 5000,
  /** Characters of a search text. */
  searchText: 200,
} as const;
