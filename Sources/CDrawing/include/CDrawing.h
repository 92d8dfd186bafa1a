#ifndef SITEGEN_CDRAWING_H
#define SITEGEN_CDRAWING_H

#include <stddef.h>

/// Draws SVG with librsvg, and measures text with Pango, as librsvg does. The libraries are loaded when the program
/// asks for them, so that it starts without them.

/// Loads the libraries. Returns NULL when they can be used, or the reason why not (a string that is never freed). Two
/// threads may not call it at the same time; any number may call the functions below once it has returned NULL.
const char *drawing_load(void);

/// The versions of the libraries, the font that a family name leads to, and a number for the names of all fonts. If the
/// text is a different one, pictures may look different. Writes at most `size` bytes with a final NUL.
void drawing_identity(const char *family, char *text, size_t size);

/// The width in pixels of bold text of one line at a font size of `pixels`.
///
/// - family: names of font families, separated by commas.
/// - text, length: UTF-8.
/// - missing: How many of its characters are in no font of this computer.
double drawing_text_width(const char *family, double pixels, const char *text, size_t length, int *missing);

/// Draws an SVG document as a PNG file.
///
/// - folder: Pictures that the document names are looked for here and below, and nowhere else.
/// - width, height: The size of the picture in pixels; the document is fitted into it.
/// - take: Called with `context` and the next bytes of the file, in order.
///
/// Returns 0; or -1 with a text in `problem` (at most `size` bytes with the NUL).
int drawing_png(const char *svg, size_t length, const char *folder, int width, int height,
                void (*take)(void *context, const unsigned char *bytes, size_t count), void *context,
                char *problem, size_t size);

#endif
