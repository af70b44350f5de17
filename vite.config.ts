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
    modulePreload: { polyfill: false },
    sourcemap: mode === 'development',
    minify: mode !== 'development',
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
}));
