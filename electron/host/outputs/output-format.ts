import type { OutputOptions } from '../../../shared/host/index.ts';
import type { Document } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** What an output is made of. */
export interface OutputRequest {
  readonly document: Document;
  readonly options: OutputOptions;
}

/**
 * One kind of output. It reads the document and yields the bytes of a file; it writes nothing itself. A document that the
 * output has nothing to say about (a strip list without strips) still gives a valid file.
 */
export interface OutputFormat {
  /** Name of the file and of the format on the command line, such as `bom.csv`. */
  readonly format: string;
  readonly title: LocalText;
  readonly mediaType: string;
  make(request: OutputRequest): Promise<Uint8Array>;
}

/** Where generators find fonts and the like. */
export interface OutputResources {
  readonly assetsFolder: string;
}
