// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of stb's PNG and JPEG reader and PNG writer, apart so that our own files are not compiled with its
// warnings.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>
