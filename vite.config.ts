import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Builds the page into dist/renderer. It is served from `app://` and from the loopback server under a strict content
 * security policy: no inline script, no data: address, every file from the same place.
 */
export default defineConfig(({ mode }) => ({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The Chromium of the bundled Electron, and browsers of the same age for the loopback server.
    target: 'chrome140',
    assetsInlineLimit: 0,
    // Programs come in pieces, styles at once: nothing is ever seen without its style, and the order of rules is one.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    sourcemap: mode === 'development',
    minify: mode !== 'development',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // Our own modules do nothing by being there, save these: what an index passes on goes where it is used.
      treeshake: {
        moduleSideEffects: [
          { test: /\.css$|[\\/](?:main\.tsx|without-eval\.ts)$/, sideEffects: true },
          { test: /^(?!.*node_modules).*[\\/](?:renderer|shared)[\\/]/, sideEffects: false },
        ],
      },
      output: {
        // What forbids the schema library to compile at run time goes with the library itself: pieces run in the order in
        // which they need each other, and every other piece that has schemas needs this one.
        codeSplitting: { groups: [{ name: 'schema', test: /[\\/]without-eval\.ts$|[\\/]node_modules[\\/]zod[\\/]/ }] },
      },
    },
    reportCompressedSize: false,
  },
}));
