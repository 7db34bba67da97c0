// Angular as these packages were made for it (ViewEngine); its compiler comes first.
import 'core-js/proposals/reflect-metadata';
import 'zone.js';
import '@angular/compiler';

await import('./pictures.js');
