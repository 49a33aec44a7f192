def conv_output_size(n, k, stride=1, pad=0, dilation=1):
    """Slide the kernel and count the places where all of it fits."""
    count = 0
    left = -pad
    while left + dilation * (k - 1) < n + pad:
        count += 1
        left += stride
    return count
