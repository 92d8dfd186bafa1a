#define _GNU_SOURCE
#include "CDrawing.h"
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

// The functions that we call, declared as in the headers of the libraries, so that a build doesn't need those headers.
typedef struct { int domain; int code; char *message; } Error;
typedef struct { double x, y, width, height; } Rectangle;
typedef int (*WriteFunction)(void *closure, const unsigned char *data, unsigned int length);

enum { CAIRO_FORMAT_RGB24 = 1, CAIRO_STATUS_SUCCESS = 0, PANGO_SCALE = 1024, PANGO_WEIGHT_BOLD = 700 };

#define FUNCTIONS(F) \
    F(void *, g_memory_input_stream_new_from_data, (const void *, ptrdiff_t, void *)) \
    F(void *, g_file_new_for_path, (const char *)) \
    F(void, g_object_unref, (void *)) \
    F(void, g_error_free, (Error *)) \
    F(void *, rsvg_handle_new_from_stream_sync, (void *, void *, int, void *, Error **)) \
    F(int, rsvg_handle_render_document, (void *, void *, const Rectangle *, Error **)) \
    F(void *, cairo_image_surface_create, (int, int, int)) \
    F(int, cairo_surface_status, (void *)) \
    F(void, cairo_surface_destroy, (void *)) \
    F(int, cairo_surface_write_to_png_stream, (void *, WriteFunction, void *)) \
    F(void *, cairo_create, (void *)) \
    F(void, cairo_destroy, (void *)) \
    F(const char *, cairo_version_string, (void)) \
    F(const char *, pango_version_string, (void)) \
    F(void *, pango_cairo_font_map_get_default, (void)) \
    F(void *, pango_font_map_create_context, (void *)) \
    F(void *, pango_font_map_load_font, (void *, void *, const void *)) \
    F(void *, pango_font_describe, (void *)) \
    F(char *, pango_font_description_to_string, (const void *)) \
    F(void *, pango_font_description_new, (void)) \
    F(void, pango_font_description_free, (void *)) \
    F(void, pango_font_description_set_family, (void *, const char *)) \
    F(void, pango_font_description_set_weight, (void *, int)) \
    F(void, pango_font_description_set_absolute_size, (void *, double)) \
    F(void, pango_font_map_list_families, (void *, void ***, int *)) \
    F(const char *, pango_font_family_get_name, (void *)) \
    F(int, pango_layout_get_unknown_glyphs_count, (void *)) \
    F(void *, pango_layout_new, (void *)) \
    F(void, pango_layout_set_font_description, (void *, const void *)) \
    F(void, pango_layout_set_text, (void *, const char *, int)) \
    F(void, pango_layout_get_size, (void *, int *, int *)) \
    F(void, pango_context_set_round_glyph_positions, (void *, int)) \
    F(void, g_free, (void *))

#define DECLARE(result, name, parameters) static result (*name) parameters;
FUNCTIONS(DECLARE)

static const unsigned int *rsvg_major, *rsvg_minor, *rsvg_micro;

const char *drawing_load(void) {
    static char problem[256];
    static int isLoaded;
    if (isLoaded) return NULL;
    const char *names[] = {"librsvg-2.so.2", "librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib",
                           "/usr/local/lib/librsvg-2.2.dylib"};
    void *library = NULL;
    for (size_t index = 0; !library && index < sizeof names / sizeof *names; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) return "librsvg was not found";
    // Cairo, Pango and GLib are found through librsvg, which needs them itself.
#define FIND(result, name, parameters) \
    *(void **)&name = dlsym(library, #name); \
    if (!name) { snprintf(problem, sizeof problem, "librsvg was found, but not its function %s", #name); return problem; }
    FUNCTIONS(FIND)
    rsvg_major = dlsym(library, "rsvg_major_version");
    rsvg_minor = dlsym(library, "rsvg_minor_version");
    rsvg_micro = dlsym(library, "rsvg_micro_version");
    isLoaded = 1;
    return NULL;
}

/// Bold at a size in pixels.
static void *description(const char *family, double pixels) {
    void *font = pango_font_description_new();
    pango_font_description_set_family(font, family);
    pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_font_description_set_absolute_size(font, pixels * PANGO_SCALE);
    return font;
}

/// A number for the names of all fonts, whatever their order (FNV-1a of each, added up).
static unsigned long long fonts(void) {
    void **families = NULL;
    int count = 0;
    unsigned long long sum = 0;
    pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
    for (int index = 0; index < count; index++) {
        unsigned long long hash = 0xcbf29ce484222325ULL;
        for (const char *name = pango_font_family_get_name(families[index]); name && *name; name++)
            hash = (hash ^ (unsigned char)*name) * 0x100000001b3ULL;
        sum += hash;
    }
    g_free(families);
    return sum;
}

void drawing_identity(const char *family, char *text, size_t size) {
    // The font map belongs to the thread, which frees it.
    void *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    void *wanted = description(family, 100);
    void *font = pango_font_map_load_font(pango_cairo_font_map_get_default(), context, wanted);
    char *found = NULL;
    if (font) {
        void *actual = pango_font_describe(font);
        found = pango_font_description_to_string(actual);
        pango_font_description_free(actual);
        g_object_unref(font);
    }
    snprintf(text, size, "librsvg %u.%u.%u, cairo %s, pango %s, %s, fonts %llx", rsvg_major ? *rsvg_major : 0,
             rsvg_minor ? *rsvg_minor : 0, rsvg_micro ? *rsvg_micro : 0, cairo_version_string(), pango_version_string(),
             found ? found : "no font", fonts());
    g_free(found);
    pango_font_description_free(wanted);
    g_object_unref(context);
}

double drawing_text_width(const char *family, double pixels, const char *text, size_t length, int *missing) {
    void *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    pango_context_set_round_glyph_positions(context, 0);
    void *layout = pango_layout_new(context);
    void *font = description(family, pixels);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_text(layout, text, (int)length);
    int width = 0, height = 0;
    pango_layout_get_size(layout, &width, &height);
    *missing = pango_layout_get_unknown_glyphs_count(layout);
    pango_font_description_free(font);
    g_object_unref(layout);
    g_object_unref(context);
    return (double)width / PANGO_SCALE;
}

typedef struct { void (*take)(void *, const unsigned char *, size_t); void *context; } Taker;

static int pass(void *closure, const unsigned char *data, unsigned int length) {
    Taker *taker = closure;
    taker->take(taker->context, data, length);
    return CAIRO_STATUS_SUCCESS;
}

int drawing_png(const char *svg, size_t length, const char *folder, int width, int height,
                void (*take)(void *context, const unsigned char *bytes, size_t count), void *context,
                char *problem, size_t size) {
    char base[4200];
    Error *error = NULL;
    // librsvg reads only files in the document's folder or below, so the document gets a path in `folder`.
    if (snprintf(base, sizeof base, "%s/document.svg", folder) >= (int)sizeof base) {
        snprintf(problem, size, "%s", "the project's path is too long");
        return -1;
    }
    void *stream = g_memory_input_stream_new_from_data(svg, (ptrdiff_t)length, NULL);
    void *file = g_file_new_for_path(base);
    void *handle = rsvg_handle_new_from_stream_sync(stream, file, 0, NULL, &error);
    g_object_unref(file);
    g_object_unref(stream);
    int status = -1;
    snprintf(problem, size, "%s", "out of memory");
    if (handle) {
        void *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
        void *pen = cairo_create(surface);
        Rectangle page = {0, 0, width, height};
        if (rsvg_handle_render_document(handle, pen, &page, &error)) {
            Taker taker = {take, context};
            status = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
                && cairo_surface_write_to_png_stream(surface, pass, &taker) == CAIRO_STATUS_SUCCESS ? 0 : -1;
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
