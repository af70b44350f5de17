/** The machine behind the user interface: project files, recovery journal, library, outputs. Knows nothing of Electron. */
export { type Host, type HostOptions, createHost } from './host.ts';
export type { Dialogs, NativePorts, WindowPort } from './context.ts';
export { type LibraryPort, articlesOf, openProgramLibrary } from './library-port.ts';
export { type DefaultFolders, type ProgramFacts, defaultFolders, platformOf, programFacts } from './folders.ts';
export { type OutputFormat, type OutputRequest, type OutputResources, outputFormats } from './outputs/index.ts';
export { type StaticFile, readStaticFile } from './static-files.ts';
export { openLibraryFile, openProgramLibraryAnywhere, passingFolder } from './library-file.ts';
export { type FileSystem, nodeFileSystem } from './files/file-system.ts';
export { diskError, systemCode } from './files/disk-errors.ts';
export { projectKindOf } from './files/handles.ts';
export { writeSafely } from './files/write-safely.ts';
