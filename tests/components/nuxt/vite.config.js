import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// The components of Nuxt UI read their looks from modules that its own plugin for Vite makes.
export default defineConfig({
  plugins: [vue(), ui({ autoImport: false, components: false, router: false })],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    minify: false,
    rollupOptions: {
      input: 'pages.js',
      output: { entryFileNames: 'pages.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
