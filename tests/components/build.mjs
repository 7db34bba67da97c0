// node tests/components/build.mjs [KIT…]: installs the packages of each kit beside the built product and bundles its pages there.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const SOURCE = import.meta.dirname;
const OUT = join(SOURCE, '../../.output/components');
const wanted = process.argv.slice(2);
const kits = readdirSync(SOURCE).filter((name) => existsSync(join(SOURCE, name, 'package.json')));

cpSync(join(SOURCE, 'frame.js'), join(OUT, 'frame.js'));
for (const kit of kits.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const folder = join(OUT, kit);
  cpSync(join(SOURCE, kit), folder, { recursive: true });
  // Peers of small components lag behind; scripts of strangers are not run.
  const install = ['install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (!existsSync(join(folder, 'node_modules')))
    execFileSync('npm', install, { cwd: folder, stdio: 'inherit' });
  // Some libraries come with a plugin that makes half of them.
  if (existsSync(join(folder, 'vite.config.js'))) {
    execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: folder, stdio: 'inherit' });
    console.log(`${kit}: built`);
    continue;
  }
  const { build } = createRequire(join(folder, 'x.js'))('esbuild');
  await build({
    entryPoints: [join(folder, readdirSync(folder).find((name) => name.startsWith('pages.')) ?? '')],
    outdir: join(folder, 'dist'),
    ...{
      bundle: true,
      splitting: true,
      format: 'esm',
      jsx: 'automatic',
      tsconfigRaw: '{}',
      logLevel: 'error',
      entryNames: 'pages',
    },
    mainFields: ['svelte', 'browser', 'module', 'main'],
    conditions: ['svelte', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'window' },
    loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'dataurl' },
    plugins: [svelteFiles(folder), styles()],
  });
  console.log(`${kit}: built`);
}

/** Style sheets go into the page when the module that wants them is loaded. */
function styles() {
  return {
    name: 'styles',
    setup({ onLoad }) {
      onLoad({ filter: /\.css$/ }, ({ path }) => ({
        contents: `const style = document.createElement('style'); style.textContent = ${JSON.stringify(readFileSync(path, 'utf8'))}; document.head.append(style);`,
      }));
    },
  };
}

function svelteFiles(/** @type {string} */ folder) {
  return {
    name: 'svelte',
    setup({ onLoad }) {
      const compiler = () => createRequire(join(folder, 'x.js'))('svelte/compiler');
      onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
        contents: compiler().compile(readFileSync(path, 'utf8'), {
          generate: 'client',
          css: 'injected',
          filename: path,
        }).js.code,
      }));
      onLoad({ filter: /\.svelte\.[jt]s$/ }, ({ path }) => ({
        contents: compiler().compileModule(readFileSync(path, 'utf8'), { generate: 'client', filename: path })
          .js.code,
      }));
    },
  };
}
