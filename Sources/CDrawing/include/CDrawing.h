#ifndef SITEGEN_CDRAWING_H
#define SITEGEN_CDRAWING_H

#include <stddef.h>
#include <stdint.h>

/// Draws SVG with librsvg, and sets text with Pango. The libraries are loaded when the program asks for them, so that it
/// starts without them. All sizes and places are in pixels; y grows downwards.

/// Which fonts a text may use.
typedef enum {
    /// Those that are given to `drawing_load`, and no others, whatever the computer has.
    DRAWING_GIVEN_FONTS = 0,
    /// Those, and for letters that they lack, those of the computer.
    DRAWING_ALL_FONTS = 1,
} drawing_fonts;

/// A font file in memory.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} drawing_font_file;

/// Loads the libraries, and the fonts that pictures use. Returns NULL when they can be used, or the reason why not (a
/// string that is never freed). Only the first call has an effect. Two threads may not call it at the same time; any
/// number may call the functions below once it has returned NULL.
const char *drawing_load(const drawing_font_file *files, size_t count);

/// The versions of the libraries. Writes at most `size` bytes with a final NUL.
void drawing_versions(char *text, size_t size);

/// A number for the names of all fonts that there are, in any order.
uint64_t drawing_all_fonts(void);

/// Whether one of the given fonts has a character.
int drawing_has_character(uint32_t scalar);

/// One line of text.
typedef struct {
    /// Names of font families, separated by commas.
    const char *family;
    /// 100 to 900; 400 is normal, 700 bold.
    int weight;
    /// The font size.
    double size;
    /// A BCP 47 language tag, or NULL.
    const char *language;
    /// Whether the text runs from right to left; then it ends at `x`, instead of beginning there.
    int is_right_to_left;
    /// The start of the baseline.
    double x, y;
    /// 0xRRGGBB.
    uint32_t color;
    /// UTF-8.
    const char *text;
    size_t length;
} drawing_text;

/// The width of a text.
///
/// - missing: How many of its characters are in no font.
double drawing_text_width(drawing_fonts fonts, const drawing_text *text, int *missing);

/// Draws texts over a picture.
///
/// - pixels: 0x00RRGGBB each; `width` in a row.
///
/// Returns 0, or -1 when there is no memory.
int drawing_texts(drawing_fonts fonts, const drawing_text *texts, size_t count, uint32_t *pixels, int width, int height);

/// Draws how much of each pixel texts cover: 0 not at all, 255 wholly.
///
/// - coverage: `width` bytes in a row, which is a multiple of four.
int drawing_coverage(drawing_fonts fonts, const drawing_text *texts, size_t count, uint8_t *coverage, int width,
                     int height);

/// Draws an SVG document on black.
///
/// - folder: Pictures that the document names are looked for here and below, and nowhere else.
/// - pixels: Gets 0x00RRGGBB each; `width` in a row. The document is fitted into it.
///
/// Returns 0; or -1 with a text in `problem` (at most `size` bytes with the NUL), which is empty when there is no memory.
int drawing_svg(drawing_fonts fonts, const char *svg, size_t length, const char *folder, uint32_t *pixels, int width,
                int height, char *problem, size_t size);

#endif
