/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

/**
 * ATTUNE_RESOURCE_PATH:
 *
 * Where templates, styles, content and drawings lie in what is built into the program.
 */
#define ATTUNE_RESOURCE_PATH "/org/attune/Attune"
