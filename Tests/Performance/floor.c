// The floor: what any generator must do at least, in one thread. Reads every article, lets libcmark make HTML of it,
// writes it where the page belongs. No front matter, templates, link checks or atomic switch.
//
//   cc -O2 floor.c $(pkg-config --cflags --libs libcmark) -o floor && ./floor CONTENT_DIR OUT_DIR

#define _XOPEN_SOURCE 700
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static size_t content_length; // nftw passes no context, so what its callback needs is global
static const char *output;

static void fail(const char *path) {
    perror(path);
    exit(1);
}

static void make_folder(const char *path) {
    if (mkdir(path, 0755) != 0 && errno != EEXIST) fail(path);
}

static char *read_file(const char *path, size_t length) {
    char *text = malloc(length + 1);
    FILE *file = fopen(path, "rb");
    if (!text || !file || fread(text, 1, length, file) != length) fail(path);
    fclose(file);
    text[length] = 0;
    return text;
}

static const char *skip_front_matter(const char *text) {
    if (strncmp(text, "---\n", 4) != 0) return text;
    const char *end = strstr(text + 3, "\n---\n");
    return end ? end + 5 : text;
}

static void write_file(const char *path, const char *text) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    size_t length = strlen(text);
    if (file < 0 || write(file, text, length) != (ssize_t)length || close(file) != 0) fail(path);
}

static void convert(const char *path, size_t length, const char *stem, int stem_length) {
    char *text = read_file(path, length);
    const char *body = skip_front_matter(text);
    cmark_node *document = cmark_parse_document(body, strlen(body), CMARK_OPT_SMART);
    char *html = cmark_render_html(document, CMARK_OPT_SMART);
    char page[PATH_MAX];
    int is_index = stem_length >= 6 && strncmp(stem + stem_length - 6, "/index", 6) == 0;
    snprintf(page, sizeof page, "%s%.*s", output, is_index ? stem_length - 6 : stem_length, stem);
    make_folder(page);
    strncat(page, "/index.html", sizeof page - strlen(page) - 1);
    write_file(page, html);
    free(html);
    cmark_node_free(document);
    free(text);
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)place;
    const char *relative = path + content_length;
    size_t length = strlen(relative);
    if (kind == FTW_D) {
        char folder[PATH_MAX];
        snprintf(folder, sizeof folder, "%s%s", output, relative);
        make_folder(folder);
    } else if (kind == FTW_F && length > 3 && strcmp(relative + length - 3, ".md") == 0) {
        convert(path, (size_t)status->st_size, relative, (int)length - 3);
    }
    return 0;
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: floor CONTENT_DIR OUT_DIR\n");
        return 64;
    }
    content_length = strlen(arguments[1]);
    output = arguments[2];
    if (nftw(arguments[1], visit, 32, FTW_PHYS) != 0) fail(arguments[1]);
    return 0;
}
