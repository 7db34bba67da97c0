import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { qrPicture } from '../portal/qr-picture.mjs';
import { expect, test } from './fixtures.ts';
import { firstVault, openCapture } from './journeys.ts';
import { HOST, serveQrPages, uriFor } from './qr-pages.ts';
import { button } from './steps.ts';

test.use({ browserFor: 'worker' });

test.beforeEach(({ scene }) => firstVault(scene));

const ELSEWHERE = 'https://pictures.example.test';
const picture = `${ELSEWHERE}/${encodeURIComponent(uriFor('taro'))}`;

/** A PDF with one JPEG on its page (ISO 32000-1 §7.5). */
async function pdfWith(text: string): Promise<Buffer> {
  const jpeg = await sharp(qrPicture(text)).jpeg({ quality: 90 }).toBuffer();
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
    '<</Length 31>>\nstream\nq 246 0 0 246 77 77 cm /I Do Q\nendstream',
  ];
  const image = `<</Type/XObject/Subtype/Image/Width 246/Height 246/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`;
  let pdf = Buffer.from('%PDF-1.4\n');
  const offsets: number[] = [];
  const put = (body: Buffer) => {
    offsets.push(pdf.length);
    pdf = Buffer.concat([pdf, Buffer.from(`${offsets.length} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
  };
  for (const object of objects) put(Buffer.from(object));
  put(Buffer.concat([Buffer.from(image), jpeg, Buffer.from('\nendstream')]));
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF`;
  return Buffer.concat([pdf, Buffer.from(end)]);
}

test('a code in the PDF viewer is read from the screen', async ({ web, say, context, pressToolbar }) => {
  const pdf = await pdfWith(uriFor('taro'));
  await context.route(`${HOST}/code.pdf`, (route) =>
    route.fulfill({ contentType: 'application/pdf', body: pdf }),
  );
  await web.goto(`${HOST}/code.pdf`).catch(() => undefined);
  const popup = await pressToolbar();
  // Nothing tells when the viewer has drawn its page; a person sees it.
  await expect(async () => {
    await button(popup, say.scan).click();
    await expect(popup.getByTestId('preview')).toContainText('taro', { timeout: 8000 });
  }).toPass({ timeout: 60_000 });
});

test('a picture that is opened as a file of this computer is read', async ({ web, say, pressToolbar }) => {
  const file = test.info().outputPath('code.png');
  writeFileSync(file, qrPicture(uriFor('taro')));
  await web.goto(pathToFileURL(file).href);
  const popup = await pressToolbar();
  await button(popup, say.scan).click();
  await expect(popup.getByTestId('preview')).toContainText('taro');
  // A file is no site: it binds to nothing.
  await expect(popup.getByTestId('preview').locator('.host')).toHaveCount(0);
});

test("on the browser's own pages a scan says what it found, and leads on", async ({
  web,
  say,
  pressToolbar,
}) => {
  await web.goto('chrome://version');
  const popup = await pressToolbar();
  await button(popup, say.scan).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', /qrNotFound|pageProtected/);
});

test('a code that is cut off by the window is said to be so', async ({
  web,
  say,
  context,
  pressToolbar,
  expectAccessible,
}) => {
  await serveQrPages(context, {
    cut: `<div style="height:calc(100vh - 140px)"></div><img src="${picture}">`,
  });
  await web.goto(`${HOST}/cut`);
  // What is loaded is drawn a frame later.
  await web.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const popup = await pressToolbar();
  await button(popup, say.scan).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'qrCutOff');
  await expectAccessible(popup);
  await web.evaluate(() => scrollTo(0, 9999));
  await button(popup, say.scan).click();
  await expect(popup.getByTestId('preview')).toContainText('taro');
});

test('a code that is too small on the screen is read after one press that enlarges the page', async ({
  web,
  say,
  context,
  pressToolbar,
}) => {
  await serveQrPages(context, { small: `<img width="44" src="${picture}">` });
  await web.goto(`${HOST}/small`);
  const popup = await pressToolbar();
  await button(popup, say.scan).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'qrTooSmall');
  await button(popup, say.enlarge).click();
  await expect(popup.getByTestId('preview')).toContainText('taro');
});

test('a page that goes away while its picture is taken says so, and so does one that another took the place of', async ({
  scene,
  web,
  context,
}) => {
  await serveQrPages(context, { empty: '<p>page</p>' });
  await web.goto(`${HOST}/empty`);
  const capture = await openCapture(scene, context);
  await expect(capture.getByTestId('frozen-page')).toBeVisible();
  // The leave was for the page that was in front; on the next one it is gone.
  await web.goto('about:blank');
  await capture.reload();
  await expect(capture.getByRole('alert')).toHaveAttribute(
    'data-error',
    /pageGone|pageProtected|screenshotFailed/,
  );
  await capture.goto(capture.url().replace(/tab=\d+/, 'tab=99999'));
  await expect(capture.getByRole('alert')).toHaveAttribute('data-error', 'pageGone');
});
