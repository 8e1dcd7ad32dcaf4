package cachinglab.comparison.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/// How well text can be told from what is behind it, as WCAG 2 computes it: from 1 to 21.
public final class Contrast {

    private static final String TOO_LOW =
            """
            least => {
              const pen = Object.assign(document.createElement('canvas'), {width: 1, height: 1})
                .getContext('2d', {willReadFrequently: true});
              const rgba = colour => {
                pen.clearRect(0, 0, 1, 1);
                pen.fillStyle = colour;
                pen.fillRect(0, 0, 1, 1);
                return [...pen.getImageData(0, 0, 1, 1).data];
              };
              const luminance = ([r, g, b]) => {
                const [x, y, z] = [r, g, b].map(v => v / 255)
                  .map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
                return 0.2126 * x + 0.7152 * y + 0.0722 * z;
              };
              const behind = element => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = rgba(getComputedStyle(at).backgroundColor);
                  if (colour[3] === 255) return colour;
                }
                return [255, 255, 255];
              };
              const contrast = element => {
                const [light, dark] = [rgba(getComputedStyle(element).color), behind(element)]
                  .map(luminance).sort((a, b) => b - a);
                return (light + 0.05) / (dark + 0.05);
              };
              const says = element => [...element.childNodes]
                .some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
              return [...document.body.querySelectorAll('*')]
                .filter(element => !['SCRIPT', 'STYLE'].includes(element.tagName))
                .filter(says)
                .filter(element => contrast(element) < least)
                .map(element => `${contrast(element).toFixed(2)}: ${element.textContent.trim()}`);
            }\
            """;

    private Contrast() {}

    /// The texts of a page with less, each with what it has.
    @SuppressWarnings("unchecked")
    public static List<String> tooLow(Page page, double least) {
        return (List<String>) page.evaluate(TOO_LOW, least);
    }
}
