// Parts of Angular are compiled here, so the compiler comes before all that needs it.
import '@angular/compiler';

await import('./fields.js');
