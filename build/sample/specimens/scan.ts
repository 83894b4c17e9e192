import * as mupdf from 'mupdf';
import { a4, flourish, layOut, seal, watermark } from './paper.ts';

/** D-9002: an invented certificate of release as if scanned: a picture only, a little askew, with grain and a dark edge. */
export function certificateScan(): Uint8Array {
  const dotsPerInch = 150;
  const scale = dotsPerInch / 72;
  const width = Math.round(a4[2] * scale);
  const height = Math.round(a4[3] * scale);
  const picture = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
  picture.clear(247);
  picture.setResolution(dotsPerInch, dotsPerInch);
  const askew = mupdf.Matrix.concat(mupdf.Matrix.rotate(0.9), mupdf.Matrix.translate(7, -5));
  const device = new mupdf.DrawDevice(mupdf.Matrix.concat(askew, mupdf.Matrix.scale(scale, scale)), picture);
  watermark(device);
  layOut(style, body).loadPage(0).run(device, mupdf.Matrix.identity);
  flourish(device, 225, 509);
  seal(device, { x: 160, y: 575, tilt: 13 }, 'ИЗОЛЯТОР ВРЕМЕННОГО СОДЕРЖАНИЯ * ', ['ОБРАЗЕЦ', '№ 2']);
  device.close();
  wear(picture.getPixels(), width, height, picture.getStride());
  return picture.asJPEG(72).slice();
}

/** Grain, specks and the shadow of the lid. The numbers come from a fixed series, so the bytes are the same every time. */
function wear(pixels: Uint8ClampedArray, width: number, height: number, stride: number): void {
  let state = 9002;
  const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shadow = 70 * Math.exp(-x / 9) + 26 * Math.exp(-(height - y) / 16);
      const speck = next() < 0.00006 ? 120 : 0;
      const change = (next() - 0.5) * 14 - shadow - speck;
      const at = y * stride + x * 3;
      pixels[at] = (pixels[at] ?? 0) + change;
      pixels[at + 1] = (pixels[at + 1] ?? 0) + change - 1;
      pixels[at + 2] = (pixels[at + 2] ?? 0) + change - 6;
    }
  }
}

const style = `
@page { margin: 62pt 55pt 50pt 78pt }
body { font-family: serif; font-size: 13pt; line-height: 1.5 }
p { margin: 0 0 7pt 0 }
.c { text-align: center }
.s { font-size: 9pt }
h1 { font-size: 17pt; text-align: center; margin: 26pt 0 20pt 0 }
i { color: #23307a; font-size: 14pt }
`;

const body = `
<p class="s">ОБРАЗЕЦ (SPECIMEN): вымышленный документ</p>
<p class="c"><b>ИЗОЛЯТОР ВРЕМЕННОГО СОДЕРЖАНИЯ<br/>г. УЗОРСКА</b></p>
<p class="c s">000000, г. Узорск, ул. Образцовая, 3</p>
<p><i>17.02.2022</i> &#160; № <i>9-002</i></p>
<h1>СПРАВКА</h1>
<p>Выдана гр. <i>Узорной Алене Прикладовне</i></p>
<p>дата рождения <i>09.09.1979</i></p>
<p>в том, что она действительно отбывала административный арест на основании постановления суда
Узорного района г. Узорска от <i>03.02.2022</i> по делу № <i>9-001/2022</i>.</p>
<p>Содержалась: с <i>02.02.2022, 18.40</i> &#160; по <i>17.02.2022, 18.40</i></p>
<p>Камера № <i>4</i>. Изъятые вещи возвращены по описи: <i>тетрадь, ключи, шарф</i></p>
<p>Лекарства, принятые в передаче <i>05.02.2022</i>: <i>не выдавались</i></p>
<p>Справка дана для предъявления по месту требования.</p>
<p><br/>Начальник изолятора &#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160; Шаблонов Ш.Ш.</p>
<p class="s"><br/><br/><br/><br/><br/><br/><br/><br/>М.П.</p>
`;
