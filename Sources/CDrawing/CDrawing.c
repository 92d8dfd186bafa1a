#define _GNU_SOURCE
#include "CDrawing.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

// The functions that we call, declared as in the headers of the libraries, so that a build doesn't need those headers.
typedef struct { int domain; int code; char *message; } Error;
typedef struct { double x, y, width, height; } Rectangle;
typedef struct { int count; int capacity; void **fonts; } FontSet;

enum {
    CAIRO_FORMAT_RGB24 = 1, CAIRO_FORMAT_A8 = 2, CAIRO_STATUS_SUCCESS = 0, CAIRO_ANTIALIAS_GRAY = 2,
    CAIRO_HINT_STYLE_NONE = 1, CAIRO_HINT_METRICS_OFF = 1, CAIRO_FONT_TYPE_FT = 1,
    PANGO_SCALE = 1024, PANGO_DIRECTION_LTR = 0, PANGO_DIRECTION_RTL = 1, FC_SET_APPLICATION = 1,
};

#define FUNCTIONS(F) \
    F(void *, g_memory_input_stream_new_from_data, (const void *, ptrdiff_t, void *)) \
    F(void *, g_file_new_for_path, (const char *)) \
    F(void, g_object_unref, (void *)) \
    F(void, g_error_free, (Error *)) \
    F(void, g_free, (void *)) \
    F(void *, rsvg_handle_new_from_stream_sync, (void *, void *, int, void *, Error **)) \
    F(int, rsvg_handle_render_document, (void *, void *, const Rectangle *, Error **)) \
    F(void *, cairo_image_surface_create_for_data, (unsigned char *, int, int, int, int)) \
    F(int, cairo_surface_status, (void *)) \
    F(void, cairo_surface_flush, (void *)) \
    F(void, cairo_surface_destroy, (void *)) \
    F(void *, cairo_create, (void *)) \
    F(void, cairo_destroy, (void *)) \
    F(void, cairo_move_to, (void *, double, double)) \
    F(void, cairo_set_source_rgb, (void *, double, double, double)) \
    F(void *, cairo_font_options_create, (void)) \
    F(void, cairo_font_options_destroy, (void *)) \
    F(void, cairo_font_options_set_antialias, (void *, int)) \
    F(void, cairo_font_options_set_hint_style, (void *, int)) \
    F(void, cairo_font_options_set_hint_metrics, (void *, int)) \
    F(const char *, cairo_version_string, (void)) \
    F(const char *, pango_version_string, (void)) \
    F(const char *, hb_version_string, (void)) \
    F(void *, pango_cairo_font_map_new_for_font_type, (int)) \
    F(void, pango_cairo_font_map_set_default, (void *)) \
    F(void, pango_cairo_context_set_font_options, (void *, const void *)) \
    F(void, pango_cairo_show_layout_line, (void *, void *)) \
    F(void, pango_fc_font_map_set_config, (void *, void *)) \
    F(void *, pango_font_map_create_context, (void *)) \
    F(void, pango_font_map_list_families, (void *, void ***, int *)) \
    F(const char *, pango_font_family_get_name, (void *)) \
    F(void *, pango_font_description_new, (void)) \
    F(void, pango_font_description_free, (void *)) \
    F(void, pango_font_description_set_family, (void *, const char *)) \
    F(void, pango_font_description_set_weight, (void *, int)) \
    F(void, pango_font_description_set_absolute_size, (void *, double)) \
    F(void *, pango_language_from_string, (const char *)) \
    F(void, pango_context_set_language, (void *, void *)) \
    F(void, pango_context_set_base_dir, (void *, int)) \
    F(void, pango_context_set_round_glyph_positions, (void *, int)) \
    F(void *, pango_layout_new, (void *)) \
    F(void, pango_layout_context_changed, (void *)) \
    F(void, pango_layout_set_auto_dir, (void *, int)) \
    F(void, pango_layout_set_single_paragraph_mode, (void *, int)) \
    F(void, pango_layout_set_font_description, (void *, const void *)) \
    F(void, pango_layout_set_text, (void *, const char *, int)) \
    F(void, pango_layout_get_size, (void *, int *, int *)) \
    F(int, pango_layout_get_unknown_glyphs_count, (void *)) \
    F(void *, pango_layout_get_line_readonly, (void *, int)) \
    F(void *, FcConfigCreate, (void)) \
    F(void *, FcInitLoadConfigAndFonts, (void)) \
    F(int, FcConfigParseAndLoadFromMemory, (void *, const unsigned char *, int)) \
    F(int, FcConfigBuildFonts, (void *)) \
    F(int, FcConfigAppFontAddFile, (void *, const unsigned char *)) \
    F(FontSet *, FcConfigGetFonts, (void *, int)) \
    F(int, FcPatternGetCharSet, (void *, const char *, int, void **)) \
    F(int, FcCharSetHasChar, (const void *, uint32_t))

#define DECLARE(result, name, parameters) static result (*name) parameters;
FUNCTIONS(DECLARE)

static const unsigned int *rsvg_major, *rsvg_minor, *rsvg_micro;

// What a computer may set for its screens must not change pictures. Families that a project's own card may name lead to
// the fonts that are given.
static const char settings[] =
    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
    "<match target=\"pattern\"><test name=\"family\"><string>serif</string></test>"
    "<edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>Noto Serif</string></edit></match>"
    "<match target=\"pattern\"><edit name=\"family\" mode=\"append_last\" binding=\"weak\"><string>Inter</string></edit></match>"
    "<match target=\"font\"><edit name=\"antialias\"><bool>true</bool></edit><edit name=\"hinting\"><bool>false</bool></edit>"
    "<edit name=\"autohint\"><bool>false</bool></edit><edit name=\"embeddedbitmap\"><bool>false</bool></edit>"
    "<edit name=\"rgba\"><const>none</const></edit></match>"
    "</fontconfig>";

enum { MOST_FILES = 8 };
static char paths[MOST_FILES][64];
static size_t fileCount;
static void *configurations[2];
static void *characterSets[MOST_FILES];
static size_t characterSetCount;

// MARK: Loading

/// Gives a font file a path, for fontconfig and FreeType read fonts from files only. It exists as long as the process.
static int makePath(const drawing_font_file *file, char *path, size_t size) {
#ifdef __linux__
    int descriptor = memfd_create("font", MFD_CLOEXEC);
    if (descriptor < 0) return -1;
    snprintf(path, size, "/proc/self/fd/%d", descriptor);
#else
    snprintf(path, size, "/tmp/sitegen-font-XXXXXX");
    int descriptor = mkstemp(path);
    if (descriptor < 0) return -1;
#endif
    size_t done = 0;
    while (done < file->count) {
        ssize_t count = write(descriptor, file->bytes + done, file->count - done);
        if (count <= 0) return -1;
        done += (size_t)count;
    }
#ifndef __linux__
    close(descriptor);
#endif
    return 0;
}

#ifndef __linux__
static void removePaths(void) {
    for (size_t index = 0; index < fileCount; index++) unlink(paths[index]);
}
#endif

static int addFonts(void *configuration) {
    for (size_t index = 0; index < fileCount; index++)
        if (!FcConfigAppFontAddFile(configuration, (const unsigned char *)paths[index])) return -1;
    return 0;
}

static int makeGivenFonts(void) {
    void *configuration = FcConfigCreate();
    if (!configuration || !FcConfigParseAndLoadFromMemory(configuration, (const unsigned char *)settings, 0)
        || !FcConfigBuildFonts(configuration) || addFonts(configuration))
        return -1;
    FontSet *set = FcConfigGetFonts(configuration, FC_SET_APPLICATION);
    for (int index = 0; set && index < set->count && characterSetCount < MOST_FILES; index++)
        if (FcPatternGetCharSet(set->fonts[index], "charset", 0, &characterSets[characterSetCount]) == 0)
            characterSetCount++;
    configurations[DRAWING_GIVEN_FONTS] = configuration;
    return characterSetCount == fileCount ? 0 : -1;
}

/// The computer's fonts are looked up only where a text needs them: that takes time.
static void makeAllFonts(void) {
    void *configuration = FcInitLoadConfigAndFonts();
    if (configuration && addFonts(configuration) == 0) configurations[DRAWING_ALL_FONTS] = configuration;
    else configurations[DRAWING_ALL_FONTS] = configurations[DRAWING_GIVEN_FONTS];
}

static void *configuration(drawing_fonts fonts) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    if (fonts == DRAWING_ALL_FONTS) pthread_once(&once, makeAllFonts);
    return configurations[fonts];
}

const char *drawing_load(const drawing_font_file *files, size_t count) {
    static char problem[256];
    static int isLoaded;
    if (isLoaded) return NULL;
    const char *names[] = {"librsvg-2.so.2", "librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib",
                           "/usr/local/lib/librsvg-2.2.dylib"};
    void *library = NULL;
    for (size_t index = 0; !library && index < sizeof names / sizeof *names; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) return "librsvg was not found";
    // Cairo, Pango, fontconfig and GLib are found through librsvg, which needs them itself.
#define FIND(result, name, parameters) \
    *(void **)&name = dlsym(library, #name); \
    if (!name) { snprintf(problem, sizeof problem, "librsvg was found, but not its function %s", #name); return problem; }
    FUNCTIONS(FIND)
    rsvg_major = dlsym(library, "rsvg_major_version");
    rsvg_minor = dlsym(library, "rsvg_minor_version");
    rsvg_micro = dlsym(library, "rsvg_micro_version");
    for (; fileCount < count && fileCount < MOST_FILES; fileCount++)
        if (makePath(&files[fileCount], paths[fileCount], sizeof paths[fileCount])) return "there is no room for fonts";
#ifndef __linux__
    atexit(removePaths);
#endif
    if (makeGivenFonts()) return "the fonts of share pictures can't be used by this version of fontconfig";
    isLoaded = 1;
    return NULL;
}

void drawing_versions(char *text, size_t size) {
    snprintf(text, size, "librsvg %u.%u.%u, cairo %s, pango %s, harfbuzz %s", rsvg_major ? *rsvg_major : 0,
             rsvg_minor ? *rsvg_minor : 0, rsvg_micro ? *rsvg_micro : 0, cairo_version_string(), pango_version_string(),
             hb_version_string());
}

int drawing_has_character(uint32_t scalar) {
    for (size_t index = 0; index < characterSetCount; index++)
        if (FcCharSetHasChar(characterSets[index], scalar)) return 1;
    return 0;
}

// MARK: What a thread keeps

/// Pango's objects may be used by one thread at a time.
typedef struct {
    void *map, *context, *layout, *font;
    // What the context is set to.
    void *language;
    int is_right_to_left;
} Setter;
typedef struct { Setter setters[2]; } Thread;

static pthread_key_t threadKey;

static void freeThread(void *pointer) {
    Thread *thread = pointer;
    for (int index = 0; index < 2; index++) {
        Setter *setter = &thread->setters[index];
        if (setter->font) pango_font_description_free(setter->font);
        if (setter->layout) g_object_unref(setter->layout);
        if (setter->context) g_object_unref(setter->context);
        if (setter->map) g_object_unref(setter->map);
    }
    free(thread);
}

static void makeThreadKey(void) { pthread_key_create(&threadKey, freeThread); }

static Setter *setter(drawing_fonts fonts) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, makeThreadKey);
    Thread *thread = pthread_getspecific(threadKey);
    if (!thread) {
        thread = calloc(1, sizeof *thread);
        if (!thread) return NULL;
        pthread_setspecific(threadKey, thread);
    }
    Setter *setter = &thread->setters[fonts];
    if (setter->map) return setter;
    setter->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    if (!setter->map) return NULL;
    pango_fc_font_map_set_config(setter->map, configuration(fonts));
    setter->context = pango_font_map_create_context(setter->map);
    void *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(setter->context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(setter->context, 0);
    setter->layout = pango_layout_new(setter->context);
    pango_layout_set_auto_dir(setter->layout, 0);
    pango_layout_set_single_paragraph_mode(setter->layout, 1);
    setter->font = pango_font_description_new();
    return setter;
}

uint64_t drawing_all_fonts(void) {
    Setter *all = setter(DRAWING_ALL_FONTS);
    void **families = NULL;
    int count = 0;
    uint64_t sum = 0;
    if (!all) return 0;
    pango_font_map_list_families(all->map, &families, &count);
    for (int index = 0; index < count; index++) {
        // FNV-1a of each name, added up.
        uint64_t hash = 0xcbf29ce484222325ULL;
        for (const char *name = pango_font_family_get_name(families[index]); name && *name; name++)
            hash = (hash ^ (unsigned char)*name) * 0x100000001b3ULL;
        sum += hash;
    }
    g_free(families);
    return sum;
}

// MARK: Text

/// The layout of a text, and its width.
static double lay(Setter *setter, const drawing_text *text, int *missing) {
    void *language = pango_language_from_string(text->language ? text->language : "en");
    if (language != setter->language || text->is_right_to_left != setter->is_right_to_left) {
        pango_context_set_language(setter->context, language);
        pango_context_set_base_dir(setter->context, text->is_right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        pango_layout_context_changed(setter->layout);
        setter->language = language;
        setter->is_right_to_left = text->is_right_to_left;
    }
    pango_font_description_set_family(setter->font, text->family);
    pango_font_description_set_weight(setter->font, text->weight);
    pango_font_description_set_absolute_size(setter->font, text->size * PANGO_SCALE);
    pango_layout_set_font_description(setter->layout, setter->font);
    pango_layout_set_text(setter->layout, text->text, (int)text->length);
    int width = 0, height = 0;
    pango_layout_get_size(setter->layout, &width, &height);
    *missing += pango_layout_get_unknown_glyphs_count(setter->layout);
    return (double)width / PANGO_SCALE;
}

double drawing_text_width(drawing_fonts fonts, const drawing_text *text, int *missing) {
    Setter *own = setter(fonts);
    *missing = 0;
    return own ? lay(own, text, missing) : 0;
}

static int draw(drawing_fonts fonts, const drawing_text *texts, size_t count, void *surface, int hasColors) {
    Setter *own = setter(fonts);
    void *pen = cairo_create(surface);
    int missing = 0;
    for (size_t index = 0; own && index < count; index++) {
        const drawing_text *text = &texts[index];
        double width = lay(own, text, &missing);
        if (hasColors)
            cairo_set_source_rgb(pen, (text->color >> 16 & 0xff) / 255.0, (text->color >> 8 & 0xff) / 255.0,
                                 (text->color & 0xff) / 255.0);
        cairo_move_to(pen, text->is_right_to_left ? text->x - width : text->x, text->y);
        pango_cairo_show_layout_line(pen, pango_layout_get_line_readonly(own->layout, 0));
    }
    cairo_destroy(pen);
    cairo_surface_flush(surface);
    int status = own && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS ? 0 : -1;
    cairo_surface_destroy(surface);
    return status;
}

int drawing_texts(drawing_fonts fonts, const drawing_text *texts, size_t count, uint32_t *pixels, int width, int height) {
    void *surface =
        cairo_image_surface_create_for_data((unsigned char *)pixels, CAIRO_FORMAT_RGB24, width, height, width * 4);
    return draw(fonts, texts, count, surface, 1);
}

int drawing_coverage(drawing_fonts fonts, const drawing_text *texts, size_t count, uint8_t *coverage, int width,
                     int height) {
    void *surface = cairo_image_surface_create_for_data(coverage, CAIRO_FORMAT_A8, width, height, width);
    return draw(fonts, texts, count, surface, 0);
}

// MARK: SVG

int drawing_svg(drawing_fonts fonts, const char *svg, size_t length, const char *folder, uint32_t *pixels, int width,
                int height, char *problem, size_t size) {
    char base[4200];
    Error *error = NULL;
    // librsvg reads only files in the document's folder or below, so the document gets a path in `folder`.
    if (snprintf(base, sizeof base, "%s/document.svg", folder) >= (int)sizeof base) {
        snprintf(problem, size, "%s", "the project's path is too long");
        return -1;
    }
    Setter *own = setter(fonts);
    // librsvg takes the default of the thread.
    if (own) pango_cairo_font_map_set_default(own->map);
    void *stream = g_memory_input_stream_new_from_data(svg, (ptrdiff_t)length, NULL);
    void *file = g_file_new_for_path(base);
    void *handle = rsvg_handle_new_from_stream_sync(stream, file, 0, NULL, &error);
    g_object_unref(file);
    g_object_unref(stream);
    int status = -1;
    problem[0] = 0;
    if (handle) {
        void *surface =
            cairo_image_surface_create_for_data((unsigned char *)pixels, CAIRO_FORMAT_RGB24, width, height, width * 4);
        void *pen = cairo_create(surface);
        Rectangle page = {0, 0, width, height};
        if (rsvg_handle_render_document(handle, pen, &page, &error)) {
            cairo_surface_flush(surface);
            status = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS ? 0 : -1;
        }
        cairo_destroy(pen);
        cairo_surface_destroy(surface);
        g_object_unref(handle);
    }
    if (error) {
        snprintf(problem, size, "%s", error->message);
        g_error_free(error);
    }
    return status;
}
