/**
 * `npm run pack`: builds the installers for this platform into out/packages. Takes Electron from node_modules where its
 * binary is there already. Further arguments go to electron-builder, such as `--linux deb`.
 */
import { dirname } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronBinary } from './electron-binary.mjs';
import { ensureInstalled } from './install.mjs';
import { fail } from './project.mjs';
import { runTool } from './run.mjs';

if (!(await ensureInstalled())) process.exit(1);
if (!(await ensureBuilt())) fail('The app could not be built.');
const args = process.argv.slice(2);
const binary = electronBinary();
// On macOS the binary lies deep within an app folder, and packaging for another platform needs another Electron anyway.
const known = binary !== undefined && process.platform === 'linux' && args.every((argument) => !/^--?(?:win|mac|w|m|arm64)/.test(argument));
const { code } = await runTool('electron-builder/cli.js', ['--publish', 'never', ...(known ? [`-c.electronDist=${dirname(binary)}`] : []), ...args]);
process.exitCode = code;
