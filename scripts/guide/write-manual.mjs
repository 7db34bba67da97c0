import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import sharp from 'sharp';
import {
  manualActions,
  manualBrowsers,
  manualEnd,
  manualMoving,
  manualSteps,
  manualTitle,
} from './manual-ja.mjs';

/** Points; two thirds of what lies between the margins of A4, so that two pictures stand on a page. */
const WIDTH = 300;

/**
 * The chapter as a Word document, to be pasted into a society's manual. Word knows no WebP, so that pictures go in as PNG.
 * @returns {Promise<Buffer>}
 */
export async function writeManual() {
  const steps = await Promise.all(
    manualSteps.map(async ({ title, lines, pictures = [] }) => [
      new Paragraph({ text: title, heading: HeadingLevel.HEADING_2, spacing: { before: 240, after: 80 } }),
      ...lines.map(line),
      ...(await Promise.all(pictures.map(picture))),
    ]),
  );
  const document = new Document({
    creator: 'かぎ番',
    title: manualTitle,
    styles: { default: { document: { run: { font: 'Yu Gothic', size: 22 } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: manualTitle, heading: HeadingLevel.HEADING_1 }),
          line(manualBrowsers),
          ...steps.flat(),
          new Paragraph({ text: manualEnd, alignment: AlignmentType.CENTER, spacing: { before: 240 } }),
          new Paragraph({
            text: manualMoving.title,
            heading: HeadingLevel.HEADING_2,
            spacing: { before: 360 },
          }),
          ...manualMoving.lines.map(line),
          new Paragraph({ text: '', spacing: { before: 240 } }),
          table(manualActions),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function line(/** @type {string} */ text) {
  return new Paragraph({ children: [new TextRun(text)], spacing: { after: 80 } });
}

async function picture(/** @type {string} */ name) {
  const image = sharp(`docs/guide/pictures/ja/${name}.webp`);
  const { width = 1, height = 1 } = await image.metadata();
  const data = await image.png({ palette: true }).toBuffer();
  const size = { width: WIDTH, height: Math.round((WIDTH * height) / width) };
  return new Paragraph({
    children: [new ImageRun({ type: 'png', data, transformation: size })],
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 160 },
  });
}

function table(/** @type {readonly (readonly string[])[]} */ rows) {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (text) =>
              new TableCell({
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                children: [new Paragraph({ children: [new TextRun({ text, bold: index === 0 })] })],
              }),
          ),
        }),
    ),
  });
}
