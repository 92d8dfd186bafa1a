#ifndef SITEGEN_CDRAWING_H
#define SITEGEN_CDRAWING_H

#include <stddef.h>

/// Draws SVG with librsvg, and measures text with Pango, which librsvg draws text with. The libraries are looked for when
/// the program asks, so that it starts without them.

/// Looks for the libraries. Returns NULL when they can be used, or why not (a text that stays). Not to be called by two
/// threads at a time; the functions below may be called by any number once this one has returned NULL.
const char *drawing_load(void);

/// The versions of the libraries, the font that a family name leads to, and a number for the names of all fonts, so that
/// another answer means that pictures may look different. Writes at most `size` bytes with a final NUL.
void drawing_identity(const char *family, char *text, size_t size);

/// The width in pixels of bold text of one line at a font size of `pixels`.
///
/// - family: names of font families, separated by commas.
/// - text, length: UTF-8.
/// - missing: How many of its signs no font of this machine has.
double drawing_text_width(const char *family, double pixels, const char *text, size_t length, int *missing);

/// Draws an SVG document as a PNG file.
///
/// - folder: Pictures that the document names are looked for here and below, and nowhere else.
/// - width, height: The size of the picture in pixels; the document is fitted into it.
/// - take: Is called with `context` and some bytes of the file, in order.
///
/// Returns 0; or -1 with a text in `problem` (at most `size` bytes with the NUL).
int drawing_png(const char *svg, size_t length, const char *folder, int width, int height,
                void (*take)(void *context, const unsigned char *bytes, size_t count), void *context,
                char *problem, size_t size);

#endif
