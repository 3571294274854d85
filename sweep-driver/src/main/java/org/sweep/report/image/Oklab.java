package org.sweep.report.image;

import java.util.Locale;

/**
 * A colour in Oklab, in which equal steps look equal (Ottosson, "A perceptual color space for image
 * processing", 2020; CSS Color 4, section 9).
 *
 * @param lightness 0 is black, 1 is white
 * @param a green to red
 * @param b blue to yellow
 */
record Oklab(double lightness, double a, double b) {
  private static final int CHANNEL_BITS = 8;
  private static final int MOST = 255;

  /** The colour written {@code #rrggbb}. */
  static Oklab of(String hex) {
    int code = Integer.parseInt(hex.substring(1), 16);
    double red = linear(code >> (2 * CHANNEL_BITS) & MOST);
    double green = linear(code >> CHANNEL_BITS & MOST);
    double blue = linear(code & MOST);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** {@code share} of this colour with the rest of another. */
  Oklab mixed(double share, Oklab other) {
    double rest = 1 - share;
    return new Oklab(
        share * lightness + rest * other.lightness,
        share * a + rest * other.a,
        share * b + rest * other.b);
  }

  /** {@code #rrggbb}, the nearest that a screen has. */
  String hex() {
    double l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static double cubed(double value) {
    return value * value * value;
  }

  /** The light of a channel of sRGB. */
  private static double linear(int channel) {
    double value = (double) channel / MOST;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int channel(double light) {
    double value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    return (int) Math.round(MOST * Math.max(0, Math.min(1, value)));
  }
}
